package io.foyer.system.browser;

/**
 * What a page listens on, which may die without a word, as it does when a phone's radio is switched
 * off: it looks open ever after, and says nothing. Scripts, to be run in the page.
 */
final class Connections {

    /** Before anything else in the page. */
    static final String WATCH =
            """
            (() => {
              window.sockets = [];
              window.streams = [];
              window.WebSocket = class extends WebSocket {
                heard = 0;
                constructor(...address) { super(...address); window.sockets.push(this); }
                set onmessage(listener) {
                  this.addEventListener('message', (event) => {
                    if (this.isDead) return;
                    this.heard += 1;
                    listener(event);
                  });
                }
              };
              window.EventSource = class extends EventSource {
                constructor(address) { super(address); window.streams.push(this); }
                addEventListener(kind, listener) { super.addEventListener(kind, (event) => this.isDead || listener(event)); }
              };
            })();
            """;

    static final String DIE =
            "() => [...window.sockets, ...window.streams].forEach((each) => { each.isDead = true;"
                    + " })";

    /** Whether something was heard by the first WebSocket that is not dead. */
    static final String HEARD =
            "() => window.sockets.some(({ isDead, heard }) => !isDead && heard)";

    private Connections() {}
}
