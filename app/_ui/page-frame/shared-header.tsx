/** The bar on top of a shared page: says what this is, leads nowhere. */
export const SharedHeader = () => (
  <header className="border-b border-line">
    <div className="page flex h-12 items-center justify-between gap-3 text-muted">
      <span className="text-lead font-semibold tracking-tight text-ink">Hindcast</span>
      <span>Shared forecast, read-only</span>
    </div>
  </header>
);
