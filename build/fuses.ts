import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * The switches burnt into the packaged program, by the name electron-builder.yml gives them, with the state they must
 * have. The heap snapshot stays off: it costs start-up time and brings nothing here.
 */
export const wantedFuses = {
  /** A signed program must not turn into a general Node for whoever sets a variable. */
  runAsNode: [FuseV1Options.RunAsNode, false],
  enableCookieEncryption: [FuseV1Options.EnableCookieEncryption, true],
  /** Also covers NODE_EXTRA_CA_CERTS. */
  enableNodeOptionsEnvironmentVariable: [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  /** Also stops the signal that starts the inspector. */
  enableNodeCliInspectArguments: [FuseV1Options.EnableNodeCliInspectArguments, false],
  /** Checked by macOS and Windows builds; Linux has no such check and ignores it. */
  enableEmbeddedAsarIntegrityValidation: [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  /** Without it the integrity check is passed by putting a folder beside the archive. */
  onlyLoadAppFromAsar: [FuseV1Options.OnlyLoadAppFromAsar, true],
  loadBrowserProcessSpecificV8Snapshot: [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  /** The app is served from its own scheme and never from files. */
  grantFileProtocolExtraPrivileges: [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
} as const satisfies Record<string, readonly [FuseV1Options, boolean]>;

/** Reads the switches out of a finished program; answers what is not as wanted, nothing when all is well. */
export async function findFuseProblems(program: string): Promise<string[]> {
  // A switch is one character of the program: 1 for on, 0 for off, anything else for one that is not there.
  const wire: Partial<Record<FuseV1Options, number>> = await getCurrentFuseWire(program);
  return Object.entries(wantedFuses).flatMap(([name, [option, isOn]]) => {
    const state = String.fromCodePoint(wire[option] ?? 63);
    if (state === (isOn ? '1' : '0')) return [];
    return [`${name} is "${state}" in ${program}, it must be ${isOn ? 'on (1)' : 'off (0)'}`];
  });
}
