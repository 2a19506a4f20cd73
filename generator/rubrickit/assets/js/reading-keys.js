// Keys that move from cell to cell of a rubric's table: one stop for Tab, arrows from there. The table's roles stay.
(function (rk) {
  "use strict";

  var table;

  // The rows that show, each the list of its cells that show.
  function grid() {
    return Array.from(table.tBodies[0].rows).filter(function (row) { return !row.hidden; }).map(function (row) {
      return Array.from(row.cells).filter(function (cell) { return !cell.hidden; });
    });
  }
  function stop(cell) {
    table.querySelectorAll('tbody [tabindex="0"]:is(th, td)').forEach(function (one) { one.tabIndex = -1; });
    cell.tabIndex = 0;
  }
  // The stop is in sight, whatever was hidden.
  function renew() {
    var cells = grid().flat();
    if (!cells.some(function (cell) { return cell.tabIndex === 0; })) stop(cells[0]);
  }
  function pressed(event) {
    var cell = event.target;
    if (!cell.matches("tbody > tr > :is(th, td)") || event.altKey || event.shiftKey) return;
    var cells = grid();
    var row = cells.findIndex(function (one) { return one.includes(cell); });
    var at = { row: row, column: cells[row].indexOf(cell) };
    var next = rk.reading.move(at, event.key, event.ctrlKey || event.metaKey, cells.length, cells[0].length);
    if (!next) return;
    event.preventDefault();
    stop(cells[next.row][next.column]);
    cells[next.row][next.column].focus();
  }

  rk.readingKeys = {
    renew: renew,
    start: function (one) {
      table = one;
      table.querySelectorAll("tbody > tr > :is(th, td)").forEach(function (cell) { cell.tabIndex = -1; });
      renew();
      table.addEventListener("keydown", pressed);
      table.addEventListener("focusin", function (event) {
        if (event.target.matches("tbody > tr > :is(th, td)")) stop(event.target);
      });
    },
  };
})(globalThis.rk = globalThis.rk || {});
