/** Characters that some system does not take in a file name. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out here
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f]+/gu;

/** A plain file name for a workspace, such as `Example Agency.liaison`. */
export function workspaceFileName(name: string): string {
  const plain = name
    .replace(FORBIDDEN, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100);
  return `${plain === '' ? 'Workspace' : plain}.liaison`;
}
