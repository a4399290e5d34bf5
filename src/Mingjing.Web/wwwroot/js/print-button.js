// <print-button> around a button: opens the print dialog. Without script the stylesheet hides it.
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", () => window.print());
  }
}

customElements.define("print-button", PrintButton);
