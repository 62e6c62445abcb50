import { failure, type Render } from './gallery.js';

/** What is used of React; the page's own is given. */
interface React {
  createElement(type: unknown, props: object | null, ...children: unknown[]): unknown;
  Component: new (props: object) => object;
  createRoot(place: HTMLElement): { render(element: unknown): void; unmount(): void };
}

/** Renders components of React. What one throws is shown in its place. */
export function createRenderer({ createElement, Component, createRoot }: React): Render {
  /** What has failed stays away: its message is in the page. */
  class Boundary extends Component {
    declare props: { place: HTMLElement; children: unknown };
    state = { failed: false };

    static getDerivedStateFromError() {
      return { failed: true };
    }

    componentDidCatch(error: unknown) {
      this.props.place.append(failure(error));
    }

    render() {
      return this.state.failed ? null : this.props.children;
    }
  }

  return (component, props, place) => {
    const content = document.createElement('div');
    place.append(content);
    const root = createRoot(content);
    root.render(createElement(Boundary, { place }, createElement(component, props)));
    return () => root.unmount();
  };
}
