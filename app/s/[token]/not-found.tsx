/** The same for every token that opens nothing: wrong, expired or revoked. */
export default function SharedNotFound() {
  return (
    <div className="flex flex-col gap-2 py-12">
      <h1>Page not found</h1>
      <p className="text-muted">
        The link may be mistyped, or it has ended. Whoever gave it to you can make another.
      </p>
    </div>
  );
}
