-- The picture under the drawing of a layout version. It stands beside the drawing and not in it, so that the drawing
-- stays small; a version has its own, because what is published never changes.
CREATE TABLE layout_picture (
    version_id BIGINT NOT NULL PRIMARY KEY REFERENCES layout_version,
    picture @blob@ NOT NULL
);
