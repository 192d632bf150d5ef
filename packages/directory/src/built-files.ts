/** Where the files are that the directory carries with it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface BuiltFiles {
  /** Folder of the four files that an empty database is filled from. */
  bundled: string;
  /** Folder of `zips.csv` and `cities.csv`. */
  gazetteer: string;
  /** Folder with `cdn/`, `examples/` and `pages/`. */
  public: string;
}

/** In the built package beside this module; in the repository, run from source, where the build takes them from. */
export function findBuiltFiles(): BuiltFiles {
  return {
    bundled: firstOf('./bundled/', '../../../data/'),
    gazetteer: firstOf('./gazetteer/', '../../geo/data/'),
    public: firstOf('./public/', '../dist/public/'),
  };
}

function firstOf(built: string, source: string): string {
  const path = fileURLToPath(new URL(built, import.meta.url));
  return existsSync(path) ? path : fileURLToPath(new URL(source, import.meta.url));
}
