/** @jsxImportSource react */
/** `status` is in the heading only where the page itself is missing or broken, not where the API refused something. */
export function ErrorPage({ status, message }: { status: number; message: string }) {
  return (
    <div className="row error-display">
      <header className="col-xs-12 col-md-10 col-md-offset-1 text-center">
        <h1>{status === 200 ? 'Error' : `Error ${status}`}</h1>
        <hr />
      </header>
      <div className="col-xs-12 col-md-10 col-md-offset-1 text-center">
        <h4>The server responded with the following message:</h4>
        <pre className="error-message">{message}</pre>
      </div>
    </div>
  );
}
