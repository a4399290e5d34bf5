// <submit-once> around a submit button: says that the work is under way and ignores further presses. The server's idempotency
// key makes them harmless anyway.
class SubmitOnce extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    form?.addEventListener("submit", (event) => {
      if (this.hasAttribute("sent")) {
        event.preventDefault();
        return;
      }
      this.toggleAttribute("sent", true);
      this.querySelector("button").setAttribute("aria-busy", "true");
    });
    // Going back shows the page as it was left.
    window.addEventListener("pageshow", () => {
      this.removeAttribute("sent");
      this.querySelector("button")?.removeAttribute("aria-busy");
    });
  }
}

customElements.define("submit-once", SubmitOnce);
