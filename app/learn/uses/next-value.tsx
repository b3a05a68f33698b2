import { ButtonLink } from '../../_ui/controls/button-link.tsx';

/** The third use has the rest of the program to itself. */
export function NextValue() {
  return (
    <div className="flex flex-col items-start gap-2">
      <h3>Next value</h3>
      <p className="max-w-prose">
        Temperatures, prices, load: a network reads the last weeks of your own series, forecasts the next, and
        is judged on days that it has never seen.
      </p>
      <ButtonLink variant="primary" href="/">
        Make a forecast
      </ButtonLink>
    </div>
  );
}
