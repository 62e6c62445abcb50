import { failureText } from './element.js';
import type { Render } from './stage.js';

/** What is used of React; the page's own is given. */
interface React {
  createElement(type: unknown, props: object | null, ...children: unknown[]): unknown;
  Component: new (props: object) => object;
  createRoot(place: HTMLElement): { render(element: unknown): void; unmount(): void };
}

/** Renders components of React. What one throws is shown in its place. */
export function createRenderer({ createElement, Component, createRoot }: React): Render {
  /** Its message is a part of what is rendered, so that it goes when Fast Refresh tries the component again. */
  class Boundary extends Component {
    declare props: { onFailure(): void; children: unknown };
    state: { message: string | undefined } = { message: undefined };

    static getDerivedStateFromError(error: unknown) {
      return { message: failureText(error) };
    }

    componentDidCatch() {
      this.props.onFailure();
    }

    render() {
      const { message } = this.state;
      return message === undefined ? this.props.children : createElement('pre', { role: 'alert' }, message);
    }
  }

  return (component, props, place) => {
    const root = createRoot(place);
    let hasFailed = false;
    let attempts = 0;
    const onFailure = () => {
      hasFailed = true;
    };
    const show = (one: unknown, its: object) => {
      // What has failed starts anew; anything else keeps its state.
      if (hasFailed) attempts += 1;
      hasFailed = false;
      root.render(createElement(Boundary, { key: attempts, onFailure }, createElement(one, its)));
    };
    show(component, props);
    return { update: show, remove: () => root.unmount() };
  };
}
