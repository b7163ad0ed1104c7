package org.rapporteur.web;

import static java.util.Comparator.comparing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes pictures of pages small: their 128 most frequent colours, each other one by the nearest.
 */
final class Palette {
  private static final int COLOURS = 128;

  /** The same picture as PNG with a palette. */
  static byte[] indexed(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    int[] colours = mostFrequent(pixels);
    var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    var small =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] indices = new byte[pixels.length];
    var nearest = new HashMap<Integer, Byte>();
    for (int i = 0; i < pixels.length; i++) {
      indices[i] = nearest.computeIfAbsent(pixels[i], pixel -> (byte) nearest(pixel, colours));
    }
    small.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), indices);
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(small, null, null), smallest);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int[] mostFrequent(int[] pixels) {
    var counts = new HashMap<Integer, Integer>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> colours =
        counts.entrySet().stream()
            .sorted(
                comparing(Map.Entry<Integer, Integer>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    return colours.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int pixel, int[] colours) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (pixel >> shift & 255) - (colours[i] >> shift & 255);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private Palette() {}
}
