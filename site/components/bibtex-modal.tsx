/** @jsxImportSource react */
/** In every page's DOM, hidden; the stand-in never opens it. */
export function BibtexModal() {
  return (
    <div id="bibtex-modal" className="modal fade" tabIndex={-1} role="dialog">
      <div className="modal-dialog ">
        <div className="modal-content">
          <div className="modal-header">
            <button type="button" className="close" data-dismiss="modal" aria-label="Close">
              <span aria-hidden="true">×</span>
            </button>
            <h3 className="modal-title">BibTeX Record</h3>
          </div>
          <div className="modal-body">
            <pre className="bibtex-content" />
            <em className="instructions">Click anywhere on the box above to highlight complete record</em>
          </div>
          <div className="modal-footer">
            <button type="button" className="btn btn-default" data-dismiss="modal">
              Done
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}
