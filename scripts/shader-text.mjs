/**
 * A loader of the bundler: three's shaders without comments, empty lines and indentation, as its own build makes
 * them (`glsl()` of its utils/build/rollup.config.js). The programs stay the same.
 *
 * @param {string} source a module that exports one shader
 */
export default function shaderText(source) {
  return source.replace(/\/\* glsl \*\/\s*`([^`]*)`/g, (_, text) => JSON.stringify(plainText(text)));
}

/** @param {string} text */
function plainText(text) {
  return text
    .replace(/\r/g, '')
    .replace(/[ \t]*\/\*[\s\S]*?\*\//g, '')
    .replace(/[ \t]*\/\/.*$/gm, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
