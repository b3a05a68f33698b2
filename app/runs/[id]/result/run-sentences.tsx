/** What a run comes to, under its name: what it forecasts, then how good such forecasts were, or how far it is.
 * @param headline  absent in runs of the time before it was said, and where there is no forecast yet */
export function RunSentences({ headline, verdict }: { headline: string | undefined; verdict: string }) {
  return (
    <>
      {headline === undefined ? null : (
        <p className="max-w-[60rem] text-lead font-semibold text-balance">{headline}</p>
      )}
      <p id="verdict" className="max-w-[60rem] text-balance">
        {verdict}
      </p>
    </>
  );
}
