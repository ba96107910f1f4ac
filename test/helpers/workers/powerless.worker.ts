import { dropPowers } from '#renderer/engine/parse/drop-powers.ts';

/* Says what each name stands for before and after the powers are taken away, and what came of asking for them back. */
self.onmessage = ({ data: names }: MessageEvent<string[]>): void => {
  const kinds = (): string[] => names.map((name) => typeof Reflect.get(globalThis, name));
  const before = kinds();
  dropPowers(globalThis);
  const after = kinds();
  const inherited = names.filter((name) => name in (Reflect.getPrototypeOf(globalThis) ?? {}));
  const regained = names.filter(
    (name) => Reflect.set(globalThis, name, before) || Reflect.deleteProperty(globalThis, name),
  );
  self.postMessage({ before, after, inherited, regained });
};
