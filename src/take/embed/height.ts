export interface HeightHost {
  /** Natural height of the content in CSS pixels, whatever the height of the frame. */
  readonly measure: () => number;
  readonly post: (height: number) => void;
  readonly frame: (run: () => void) => void;
}

export interface Reporter {
  /** Something may have changed: measured once in the next frame, told only where it differs from what was told. */
  readonly check: () => void;
  /** Somebody asks, or the page has come to a new stage: measured and told at once, changed or not. */
  readonly tell: () => void;
}

/**
 * Tells the host our height. What is measured is the content, never the frame, so a host that obeys gets the same
 * number again: a fixed point. The first report does not wait for a frame of animation, for a frame out of sight has
 * none.
 */
export function createReporter({ measure, post, frame }: HeightHost): Reporter {
  let told = 0;
  let waiting = false;
  const say = (always: boolean) => {
    const height = Math.ceil(measure());
    if (height <= 0 || (!always && height === told)) return;
    told = height;
    post(height);
  };
  return {
    check: () => {
      if (waiting) return;
      waiting = true;
      frame(() => {
        waiting = false;
        say(false);
      });
    },
    tell: () => say(true),
  };
}
