import './script-url.ts';
import '../join-form/join-form.define.ts';
