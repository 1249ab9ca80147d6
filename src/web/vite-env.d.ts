// Types of what Vite imports besides scripts: styles, fonts.
/// <reference types="vite/client" />
