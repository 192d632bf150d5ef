// The status page: /status#TOKEN shows what became of an application, without a token it asks for one.
import { StatusPage } from './status-page.js';

new StatusPage(document.body, window).start();
