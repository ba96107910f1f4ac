/** An event a listener can prevent, with the details it carries. */
export type PreventableEvent<Details> = Details & {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};

/** Makes an event in the shape Electron gives its listeners. */
export function preventableEvent<Details extends object>(details: Details): PreventableEvent<Details> {
  const state = { isPrevented: false };
  return Object.defineProperties(
    { ...details },
    {
      defaultPrevented: { get: () => state.isPrevented },
      preventDefault: { value: () => (state.isPrevented = true) },
    },
  ) as PreventableEvent<Details>;
}
