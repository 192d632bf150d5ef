import './script-url.ts';
import '../convening-list/convening-list.define.ts';
