/** @jsxImportSource react */
/** Where links of other pages lead that the stand-in does not play. */
export function PlainPage({ title }: { title: string }) {
  return (
    <div>
      <header className="clearfix">
        <h1>{title}</h1>
        <hr />
      </header>
      <p>The stand-in site has nothing to show here.</p>
    </div>
  );
}
