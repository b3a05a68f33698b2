import type { Metadata } from 'next';
import Link from 'next/link';
import { openApiDocument } from '#lib/api/index.ts';
import { ApiReference } from './api-reference.tsx';

export const metadata: Metadata = { title: 'API' };

/** The reference of the API, made from its own document. */
export default function ApiPage() {
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <h1>API</h1>
        <p className="text-muted">
          A program shows a{' '}
          <Link className="link" href="/settings/tokens">
            token
          </Link>
          ; to try an operation here, give one under Authorize. The document is at{' '}
          <code>/api/v1/openapi.json</code>.
        </p>
      </div>
      <ApiReference document={JSON.stringify(openApiDocument())} />
    </div>
  );
}
