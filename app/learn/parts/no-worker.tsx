/** Says that a part of the page cannot compute here. */
export const NoWorker = () => (
  <p role="alert" className="text-warning">
    This browser could not start the worker that computes this part. A newer one can.
  </p>
);
