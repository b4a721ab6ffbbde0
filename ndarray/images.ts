/**
 * `nj` with the parts of `nj.images` that need a codec: PNG by fast-png, JPEG by jpeg-js.
 *
 * Nothing else imports npm packages, so only who imports this file loads them. Both are JavaScript alone; fast-png
 * (MIT) is maintained by the image-js project, jpeg-js (BSD) is what that project reads JPEG with.
 *
 * @module
 */
export * from "../dist/images.js";
