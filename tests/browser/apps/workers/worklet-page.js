// A page with an audio worklet.
const context = new OfflineAudioContext(1, 128, 44_100);
context.audioWorklet.addModule(new URL('./worklet.js', import.meta.url)).then(
  () => {
    const node = new AudioWorkletNode(context, 'telling');
    node.port.onmessage = ({ data }) => {
      globalThis.result = data;
    };
    node.connect(context.destination);
    return context.startRendering();
  },
  ({ message }) => {
    globalThis.result = { error: message };
  },
);
