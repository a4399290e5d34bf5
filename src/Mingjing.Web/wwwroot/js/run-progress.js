// <run-progress data-live> around the state of a run that goes on: asks for the page again every few seconds and shows what has
// changed, until it has ended. Without script the page says how to refresh it.
class RunProgress extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    if (this.dataset.live) this.#timer = setTimeout(this.#ask, 2000);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #ask = async () => {
    let next = null;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected)
        next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("run-progress");
    } catch {
      // The network is away for a moment: asked again.
    }
    if (!this.isConnected) return;
    if (next === null) {
      this.#timer = setTimeout(this.#ask, 5000);
      return;
    }
    this.replaceWith(document.importNode(next, true));
  };
}

customElements.define("run-progress", RunProgress);
