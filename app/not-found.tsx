import { ButtonLink } from './_ui/controls/button-link.tsx';

/** What an address that leads nowhere gets. */
export default function NotFound() {
  return (
    <div className="flex max-w-prose flex-col items-start gap-3 py-10">
      <h1>Page not found</h1>
      <p className="text-muted">It was mistyped, or what stood here has been deleted.</p>
      <ButtonLink href="/">Home</ButtonLink>
    </div>
  );
}
