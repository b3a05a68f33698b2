'use client';

import 'swagger-ui-dist/swagger-ui.css';
import { useEffect, useRef } from 'react';

/** Renders an OpenAPI document with Swagger UI, which is loaded by this page alone and asks no other server for anything.
 * @param document  as JSON text */
export function ApiReference({ document: text }: { document: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    const show = async () => {
      const { default: SwaggerUI } = await import('swagger-ui-dist/swagger-ui-es-bundle.js');
      if (isGone || place.current === null) return;
      SwaggerUI({
        domNode: place.current,
        spec: JSON.parse(text),
        docExpansion: 'list',
        defaultModelsExpandDepth: -1,
        deepLinking: true,
        // A validator elsewhere would be told of this server.
        validatorUrl: null,
        withCredentials: false,
      });
    };
    void show();
    return () => {
      isGone = true;
    };
  }, [text]);
  useEffect(() => {
    const { documentElement: root } = document;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () =>
      root.classList.toggle(
        'dark-mode',
        (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark',
      );
    follow();
    dark.addEventListener('change', follow);
    const watcher = new MutationObserver(follow);
    watcher.observe(root, { attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', follow);
      watcher.disconnect();
      root.classList.remove('dark-mode');
    };
  }, []);
  return <div ref={place} className="api-reference min-h-96" />;
}
