import type { WebFrameMain } from 'electron';
import type { Frame } from 'playwright-core';
import { originOf, toAppAddress } from './address-map.ts';

/** What the double offers of one frame of a page. */
export type FrameView = Pick<
  WebFrameMain,
  'url' | 'origin' | 'detached' | 'frameToken' | 'parent' | 'top' | 'isDestroyed'
>;

const views = new WeakMap<Frame, WebFrameMain>();
let nextToken = 1;

/** The frame as the code under test sees it: always the same object for the same frame. */
export function frameView(frame: Frame): WebFrameMain {
  const known = views.get(frame);
  if (known) return known;
  const token = `frame-${nextToken++}`;
  const view: FrameView = {
    get url() {
      return toAppAddress(frame.url());
    },
    get origin() {
      return frameOrigin(frame);
    },
    get detached() {
      return frame.isDetached();
    },
    get parent() {
      const parent = frame.parentFrame();
      return parent && frameView(parent);
    },
    get top() {
      return frameView(frame.page().mainFrame());
    },
    frameToken: token,
    isDestroyed: () => frame.isDetached(),
  };
  // The double implements what the code under test uses of a frame; the rest of the class is absent.
  views.set(frame, view as WebFrameMain);
  return view as WebFrameMain;
}

/** A document made by script belongs to the origin that made it. */
function frameOrigin(frame: Frame): string {
  const url = frame.url();
  const parent = frame.parentFrame();
  if (parent && (url === '' || url === 'about:blank' || url === 'about:srcdoc')) return frameOrigin(parent);
  return originOf(toAppAddress(url));
}
