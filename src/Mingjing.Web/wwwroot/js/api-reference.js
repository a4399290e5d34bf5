// The reference of the API, drawn by the package's script from our own description. Nothing is sent elsewhere.
window.Scalar.createApiReference("#app", {
  sources: [{ title: "v1", slug: "v1", url: "/openapi/v1.json" }],
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
});
