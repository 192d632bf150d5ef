import type { StringTable } from '../../shared/strings.ts';

/** How the map is moved, said over it. */
interface MapHintStrings {
  /** `key` is what is held while one scrolls. */
  wheel: (key: string) => string;
  touch: string;
}

export const mapHintStrings: StringTable<MapHintStrings> = {
  en: {
    wheel: (key) => `Hold ${key} and scroll, or click the map first, to zoom`,
    touch: 'Use two fingers to move the map',
  },
  es: {
    wheel: (key) => `Mantenga ${key} y desplácese, o haga clic en el mapa, para acercar`,
    touch: 'Use dos dedos para mover el mapa',
  },
};
