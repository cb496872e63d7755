package dev.leadrelay.ingest.adapter.form;

import dev.leadrelay.ingest.adapter.json.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/** A form as {@code multipart/form-data}. Files in it are left out: nothing of ours wants them. */
final class Multipart {

  private static final int MOST_PARTS = 1_000;

  private Multipart() {}

  /** The first value of each field; empty when the body is cut off or a value is not UTF-8. */
  static Optional<Map<String, String>> parse(String contentType, byte[] body) {
    var upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    var fields = new HashMap<String, String>();
    try {
      var parts = upload.getItemIterator(new Bytes(contentType, body));
      for (int count = 0; parts.hasNext(); count++) {
        var part = parts.next();
        try (var stream = part.openStream()) {
          var value = Utf8.decode(stream.readAllBytes());
          if (count == MOST_PARTS || (part.isFormField() && value.isEmpty())) {
            return Optional.empty();
          }
          if (part.isFormField() && part.getFieldName() != null) {
            fields.putIfAbsent(part.getFieldName(), value.orElseThrow());
          }
        }
      }
      return Optional.of(fields);
    } catch (FileUploadException | IOException e) {
      return Optional.empty();
    }
  }

  private static final class Bytes implements RequestContext {

    private final String contentType;
    private final byte[] body;

    Bytes(String contentType, byte[] body) {
      this.contentType = contentType;
      this.body = body;
    }

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    @Deprecated
    public int getContentLength() {
      return body.length;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(body);
    }
  }
}
