const colour = (name) => {
  const element = document.createElement('p');
  element.className = name;
  document.body.append(element);
  return getComputedStyle(element).color;
};

async function width(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image.width;
}

(async () => {
  const before = colour('exposed');
  const [, { title }, { default: picture }, { add }] = await Promise.all([
    import('remote/styles'),
    import('remote/title'),
    import('remote/picture'),
    import('remote/add'),
  ]);
  const colours = [before, colour('exposed'), colour(title)];
  globalThis.result = { colours, width: await width(picture), sum: add(2, 3) };
})().catch(({ message }) => {
  globalThis.result = { error: message };
});
