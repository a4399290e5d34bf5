// The reference of the API, drawn by the package's script from our own description. Nothing is sent elsewhere.
window.Scalar.createApiReference("#api-reference", {
  url: "/openapi/v1.json",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: "direct",
});
