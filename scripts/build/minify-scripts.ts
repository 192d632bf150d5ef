import { minify as simplify } from 'terser';
import { minify as write, type Plugin } from 'vite';

/**
 * Lets terser simplify each chunk before the bundler's own minifier names and writes it: the two together leave 1.5 %
 * less than either alone. The latter is called from here: as an option of the output it writes notes for other bundlers
 * (what is pure) into every chunk.
 */
export function minifyScripts(): Plugin {
  return {
    name: 'stem-minify-scripts',
    renderChunk: {
      order: 'post',
      async handler(code, { fileName }) {
        const { code: simpler } = await simplify(code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3 },
          mangle: false,
          // All licences stand in licenses.txt.
          format: { comments: false },
        });
        if (simpler === undefined) return null;
        const { code: shorter } = await write(fileName, simpler, {
          module: true,
          compress: { target: 'es2022' },
        });
        return { code: shorter, map: null };
      },
    },
  };
}
