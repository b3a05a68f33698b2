/** Rows of float64 [time, batch, width] to panels of float32 [time, panels, batch, 16]. */
export function packRows(panels: usize, rows: usize, time: i32, batch: i32, width: i32): void {
  const panel: usize = batch << 6;
  for (let t = 0; t < time; t++) {
    for (let row = 0; row < batch; row++) {
      for (let column = 0; column < width; column++) {
        f32.store(panels + (column >> 4) * panel + (row << 6) + ((column & 15) << 2), <f32>f64.load(rows));
        rows += 8;
      }
    }
    panels += ((width + 15) >> 4) * panel;
  }
}

/** And back. */
export function unpackRows(rows: usize, panels: usize, time: i32, batch: i32, width: i32): void {
  const panel: usize = batch << 6;
  for (let t = 0; t < time; t++) {
    for (let row = 0; row < batch; row++) {
      for (let column = 0; column < width; column++) {
        f64.store(rows, <f64>f32.load(panels + (column >> 4) * panel + (row << 6) + ((column & 15) << 2)));
        rows += 8;
      }
    }
    panels += ((width + 15) >> 4) * panel;
  }
}
