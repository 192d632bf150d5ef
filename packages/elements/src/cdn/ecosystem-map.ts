import './script-url.ts';
import '../ecosystem-map/ecosystem-map.define.ts';
