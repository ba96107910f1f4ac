import { app } from './app.ts';
import { chromiumOfDouble } from './chromium-of-double.ts';
import { doubleState } from './double-state.ts';
import { Menu } from './menu.ts';
import { preventableEvent } from './preventable-event.ts';

/** What a test asks of a process that runs the product on the double. */
export const controls = {
  /** Where to connect for the pages. */
  browser: async (): Promise<{ endpoint: string; pid: number }> => {
    const { endpoint, pid } = await chromiumOfDouble();
    return { endpoint, pid };
  },
  /** The person chooses these files in the next open dialog; `null` closes it. */
  answerOpen: async (paths: string[] | null): Promise<void> =>
    void doubleState.openAnswers.push({ canceled: paths === null, filePaths: paths ?? [] }),
  /** The person names this file in the next save dialog; `null` closes it. */
  answerSave: async (path: string | null): Promise<void> =>
    void doubleState.saveAnswers.push({ canceled: path === null, filePath: path ?? '' }),
  answerMessage: async (button: number): Promise<void> => void doubleState.messageBoxAnswers.push(button),
  /** The person opens a file with the app in the Finder or on the Dock; answers whether the app takes it. */
  openFile: async (path: string): Promise<boolean> => {
    const event = preventableEvent({});
    app.emit('open-file', event, path);
    return event.defaultPrevented;
  },
  /** The person closes the window. */
  closeWindow: async (): Promise<void> => {
    for (const window of doubleState.windows) window.close();
  },
  clickMenu: async (id: string): Promise<void> => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`The menu has no item ${id}.`);
    item.click();
  },
  quit: async (): Promise<void> => app.quit(),
  records: async () => ({
    openedExternally: [...doubleState.openedExternally],
    openedPaths: [...doubleState.openedPaths],
    leavingRequests: [...doubleState.leavingRequests],
    deniedWindows: [...doubleState.deniedWindows],
    prevented: [...doubleState.prevented],
    consoleMessages: [...doubleState.consoleMessages],
    shownDialogs: [...doubleState.shownDialogs],
    windows: [...doubleState.windows].map((window) => ({
      isVisible: window.isVisible(),
      focusCount: window.focusCount,
      address: window.double.getURL(),
      preferences: { ...window.double.preferences },
    })),
  }),
} as const;

export type Controls = typeof controls;
export type DoubleRecords = Awaited<ReturnType<Controls['records']>>;

/** One question of the test; the answer carries the same id. */
export interface ControlQuestion {
  readonly id: number;
  readonly name: keyof Controls;
  readonly argument: unknown;
}
export type ControlAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** Answers the test's questions over the channel between the two processes. */
export function listenForControl(): void {
  process.on('message', (message: ControlQuestion) => {
    void answer(message).then((reply) => process.send?.(reply));
  });
  // The channel alone must not keep the process alive, nor may the product outlive the test that started it.
  process.channel?.unref();
  process.once('disconnect', () => process.exit(1));
}

async function answer(question: ControlQuestion): Promise<ControlAnswer> {
  const control = controls[question.name] as (argument: unknown) => Promise<unknown>;
  try {
    return { id: question.id, value: await control(question.argument) };
  } catch (error) {
    return { id: question.id, error: error instanceof Error ? error.message : String(error) };
  }
}
