/** Decoded: four bytes a pixel, red, green, blue and how opaque. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * Makes a picture smaller by whole numbers, in its own memory, until it is no longer twice as long as wanted. What is
 * left for finer means is small then: those hold several copies of what they are given.
 */
export function reduceCoarsely({ data, width, height }: Pixels, longest: number): Pixels {
  const step = Math.floor(Math.max(width, height) / longest);
  if (step < 2) return { data, width, height };
  const [columns, rows] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [red, green, blue, alpha, count] = [0, 0, 0, 0, 0];
      for (let y = row * step; y < Math.min(height, (row + 1) * step); y++) {
        for (let x = column * step; x < Math.min(width, (column + 1) * step); x++) {
          const at = (y * width + x) * 4;
          const opaque = data[at + 3]!;
          // A pixel that cannot be seen has no colour to give.
          red += data[at]! * opaque;
          green += data[at + 1]! * opaque;
          blue += data[at + 2]! * opaque;
          alpha += opaque;
          count++;
        }
      }
      // What is written was read before: the result never overtakes the source.
      const to = (row * columns + column) * 4;
      const shown = alpha || 1;
      data[to] = red / shown;
      data[to + 1] = green / shown;
      data[to + 2] = blue / shown;
      data[to + 3] = alpha / count;
    }
  }
  return { data: data.slice(0, columns * rows * 4), width: columns, height: rows };
}

/** A picture as EXIF says that it has to be seen. */
export function turnUpright(pixels: Pixels, orientation: number): Pixels {
  if (orientation <= 1 || orientation > 8) return pixels;
  const { width, height } = pixels;
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, width * height);
  const isLying = orientation >= 5;
  const [columns, rows] = isLying ? [height, width] : [width, height];
  const turned = new Uint32Array(width * height);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const [right, down] = [columns - 1 - x, rows - 1 - y];
      const [sourceX, sourceY] = (
        [
          ...([
            [x, y],
            [right, y],
            [right, down],
            [x, down],
          ] as const),
          ...([
            [y, x],
            [y, right],
            [down, right],
            [down, x],
          ] as const),
        ] as const
      )[orientation - 1]!;
      turned[y * columns + x] = from[sourceY * width + sourceX]!;
    }
  }
  return { data: new Uint8ClampedArray(turned.buffer), width: columns, height: rows };
}

/** Whether anything can be seen through. */
export function isTransparent({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 255) return true;
  return false;
}

/** How large a picture is when its longer side is at most that. */
export function sizeWithin({ width, height }: Pick<Pixels, 'width' | 'height'>, longest: number) {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
