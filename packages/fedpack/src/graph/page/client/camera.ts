import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import { one } from './dom.js';

/** Smaller than this, a name cannot be read. */
const LEGIBLE = 0.8;
const LARGEST = 2.5;
const STEP = 1.4;

export interface Camera {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Moves the picture where the box is not to be seen, or not to be read and should be. */
  reveal(box: SVGGElement, legible: boolean): void;
}

/** Moves and scales the picture: by wheel, drag and pinch, by buttons, and to what has to be seen. */
export function createCamera(svg: SVGSVGElement): Camera {
  const stage = one<SVGGElement>('#stage');
  const { width, height } = svg.viewBox.baseVal;
  const behavior = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ])
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      stage.setAttribute('transform', transform.toString());
    });
  const view = select(svg).call(behavior).on('dblclick.zoom', null);
  let touched = false;
  behavior.on('start', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
    touched ||= Boolean(sourceEvent);
  });

  /** Screen px that one unit of the picture takes, when it is not scaled. */
  const unit = () => Math.min(svg.clientWidth / width, svg.clientHeight / height) || 1;

  /** All of it, but no larger than it is drawn. */
  function fit(): void {
    const scale = unit();
    behavior.scaleExtent([Math.min(1, 1 / scale) / 2, Math.max(LARGEST / scale, 1)]);
    view.call(behavior.transform, zoomIdentity);
    if (scale > 1) view.call(behavior.scaleTo, 1 / scale);
  }

  const by = (factor: number) => () => {
    touched = true;
    view.call(behavior.scaleBy, factor);
  };
  const [zoomIn, zoomOut] = [by(STEP), by(1 / STEP)];
  one('#zoom-in').addEventListener('click', zoomIn);
  one('#zoom-out').addEventListener('click', zoomOut);
  one('#zoom-fit').addEventListener('click', fit);
  new ResizeObserver(() => touched || fit()).observe(svg);
  fit();

  return {
    zoomIn,
    zoomOut,
    fit,
    reveal(box: SVGGElement, legible: boolean): void {
      const scale = Number(stage.transform.baseVal.consolidate()?.matrix.a ?? 1) * unit();
      const isLegible = !legible || scale >= LEGIBLE;
      if (isLegible && isInside(box.getBoundingClientRect(), svg.getBoundingClientRect())) return;
      touched = true;
      const matrix = box.transform.baseVal.consolidate()?.matrix;
      const { width: boxWidth, height: boxHeight } = box.getBBox();
      if (!isLegible) view.call(behavior.scaleTo, 1 / unit());
      view.call(behavior.translateTo, (matrix?.e ?? 0) + boxWidth / 2, (matrix?.f ?? 0) + boxHeight / 2);
    },
  };
}

function isInside(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
