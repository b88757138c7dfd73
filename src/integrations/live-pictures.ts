import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';

/** While someone is editing: a PNG is drawn of its SVG when it is asked for. The build makes them all at its end. */
export function livePictures(): AstroIntegration {
  return {
    name: 'candour:live-pictures',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: { plugins: [{ name: 'candour:live-pictures', configureServer: drawOnDemand }] },
        });
      },
    },
  };
}

function drawOnDemand(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const asked = /^(\/[^?]*)\.png(?:\?|$)/.exec(request.originalUrl ?? '')?.[1];
    const origin = server.resolvedUrls?.local[0];
    if (asked === undefined || origin === undefined) return next();
    draw(new URL(`${asked}.svg`, origin)).then((png) => {
      if (png === undefined) return next();
      response.setHeader('Content-Type', 'image/png');
      response.end(png);
    }, next);
  });
}

async function draw(address: URL): Promise<Uint8Array | undefined> {
  const { rasterise, widthAsked } = await import('../pictures/rasterise.ts');
  const answer = await fetch(address);
  const svg = answer.ok ? await answer.text() : '';
  return widthAsked(svg) === undefined ? undefined : rasterise(svg);
}
