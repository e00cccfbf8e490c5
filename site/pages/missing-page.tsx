/** @jsxImportSource react */
export function MissingPage({ message }: { message: string }) {
  return (
    <div>
      <header className="clearfix">
        <h1>Error 404</h1>
        <hr />
      </header>
      <pre className="error-message">{message}</pre>
    </div>
  );
}
