import type { Compiler, RuntimeModule } from '@rspack/core';

/**
 * What a page runs before anything else of the build: it looks up what the route at which it was opened loads, in the data that is in
 * its HTML, and lets the browser load that. In ES5, as nothing compiles it.
 */
const CODE = `if (typeof document === "object" && document.head) {
  var data = document.getElementById("fedpack-hints");
  var routes = {};
  try { routes = JSON.parse(data.textContent); } catch (error) {}
  var script = document.currentScript || document.querySelector("script[nonce]");
  var nonce = data && data.nonce || script && script.nonce;
  var split = function (path) { return path.split("/").filter(Boolean); };
  var path = split(location.pathname);
  Object.keys(routes).forEach(function (pattern) {
    var wanted = split(pattern);
    var open = wanted[wanted.length - 1] === "*";
    if (open) wanted.pop();
    if (open ? path.length < wanted.length : path.length !== wanted.length) return;
    if (!wanted.every(function (part, at) { return part === "*" || part[0] === ":" || part === path[at]; })) return;
    routes[pattern].forEach(function (hint) {
      var isKnown = Array.prototype.some.call(document.getElementsByTagName("link"), function (link) {
        return /preload$/.test(link.rel) && link.getAttribute("href") === hint.href;
      });
      if (isKnown) return;
      var link = document.createElement("link");
      link.rel = hint.module ? "modulepreload" : "preload";
      link.as = hint.as;
      var isOwn = hint.href.indexOf(location.origin + "/") === 0;
      var isFixed = hint.crossorigin !== "anonymous" || hint.module || hint.integrity || hint.as === "fetch";
      if (hint.crossorigin && (isFixed || !isOwn)) link.crossOrigin = hint.crossorigin;
      if (hint.integrity) link.integrity = hint.integrity;
      if (nonce) link.nonce = nonce;
      link.href = hint.href;
      document.head.appendChild(link);
    });
  });
}`;

/** Makes the runtime module of that code. */
export function routeModule(compiler: Compiler): RuntimeModule {
  const { RuntimeModule } = compiler.webpack;
  class RouteHints extends RuntimeModule {
    constructor() {
      super('early hints of routes', RuntimeModule.STAGE_NORMAL);
    }

    override generate(): string {
      return CODE;
    }
  }
  return new RouteHints();
}
