// <confirm-box> around <details>: Escape and a click elsewhere close it. Opening and confirming need no script.
class ConfirmBox extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", this.#onKey);
    document.addEventListener("click", this.#onClick);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#onClick);
  }

  #onKey = (event) => {
    const details = this.querySelector("details");
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  };

  #onClick = (event) => {
    if (!this.contains(event.target)) this.querySelector("details").open = false;
  };
}

customElements.define("confirm-box", ConfirmBox);
