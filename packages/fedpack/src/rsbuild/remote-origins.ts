/** The origins that the remotes of a configuration lie at, each once. */
export function remoteOrigins(remotes: unknown): string[] {
  const list: unknown[] = Array.isArray(remotes) ? remotes : [remotes];
  const places = list.flatMap((item) =>
    typeof item === 'object' && item !== null ? Object.values(item).flatMap(placesOf) : placesOf(item),
  );
  return [...new Set(places.flatMap(originOf))];
}

function placesOf(value: unknown): string[] {
  const external = typeof value === 'object' && value !== null && 'external' in value ? value.external : value;
  return [external].flat().filter((place) => typeof place === 'string');
}

/** `shop@https://shop.example/mf-manifest.json` → `https://shop.example` */
function originOf(place: string): string[] {
  const [, url] = /^(?:[^:]*@)?(https?:\/\/.*)$/s.exec(place) ?? [];
  return url && URL.canParse(url) ? [new URL(url).origin] : [];
}
