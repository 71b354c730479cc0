package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * MNIST, or any image set in the same four IDX files, plain or gzipped; pixels are divided by 255.
 *
 * <p>The files are {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and
 * {@code t10k-labels-idx1-ubyte}, each with or without {@code .gz}, and with {@code .idx} for {@code -idx} as some
 * unpackers write it. Where several are there, the first of these is read.
 *
 * @param folder the folder with the four files
 * @param classes labels are 0 to classes - 1; 2 to 256
 */
public record Mnist(String folder, int classes) implements DataSource {

    public Mnist() {
        this("", 10);
    }

    public Mnist {
        Ranges.between("classes", classes, 2, 256);
    }

    /**
     * The source of {@code mnist:DIR[,classes=K]}.
     *
     * @throws DataException DATA-5 when K is not a number of classes
     */
    static Mnist of(FileRequest request) {
        String classes = request.option().orElse("10");
        try {
            return new Mnist(request.path(), Integer.parseInt(classes));
        } catch (NumberFormatException e) {
            throw new DataException(DataProblem.DATA_5, "mnist: classes takes an integer, not '" + classes + "'.", e);
        } catch (IllegalArgumentException e) {
            throw new DataException(DataProblem.DATA_5, "mnist: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String name() {
        return "mnist";
    }

    @Override
    public Description description() {
        return new Description(
                "MNIST or a set in the same IDX files (Fashion-MNIST, KMNIST), plain or gzipped.",
                "pixel / 255",
                "Y. LeCun et al., doi:10.1109/5.726791",
                "mnist:DIR");
    }

    @Override
    public Dataset load() {
        if (folder.isBlank()) {
            throw new DataException(DataProblem.DATA_5, "mnist needs the folder that holds its four files: mnist:DIR.");
        }
        Path place = FileRequest.toPath(folder);
        if (!Files.isDirectory(place)) {
            throw new DataException(
                    DataProblem.DATA_1,
                    place + (Files.exists(place) ? " is a file; mnist: takes the folder" : ": there is no such folder")
                            + ". Give the one that holds train-images-idx3-ubyte[.gz] and its three companions.");
        }
        Path trainImages = file(place, "train-images", 3);
        Path trainLabels = file(place, "train-labels", 1);
        Path testImages = file(place, "t10k-images", 3);
        Path testLabels = file(place, "t10k-labels", 1);
        // The small files first, and all four before numbers are made of any.
        IdxFile trainAnswers = IdxFile.read(trainLabels, IdxFile.LABELS);
        IdxFile testAnswers = IdxFile.read(testLabels, IdxFile.LABELS);
        IdxFile test = IdxFile.read(testImages, IdxFile.IMAGES);
        IdxFile train = IdxFile.read(trainImages, IdxFile.IMAGES);
        requireSameShape(train, test);
        Samples testSamples = samples(test, testAnswers);
        return new Dataset(
                "mnist:" + folder,
                Task.CLASSIFICATION,
                train.itemSize(),
                classes,
                samples(train, trainAnswers),
                testSamples);
    }

    private Samples samples(IdxFile images, IdxFile labels) {
        if (images.count() != labels.count()) {
            throw new DataException(
                    DataProblem.DATA_2,
                    labels.path() + ", byte 4: it declares " + labels.count() + " labels, but " + images.path()
                            + " holds " + images.count() + " images. Use the two files of one set.");
        }
        int[] answers = labels.labels(classes);
        return Samples.labelled(images.itemSize(), images.pixels(), answers);
    }

    private static void requireSameShape(IdxFile train, IdxFile test) {
        if (train.rows() != test.rows() || train.columns() != test.columns()) {
            throw new DataException(
                    DataProblem.DATA_2,
                    test.path() + ", byte 8: its images are " + test.rows() + " x " + test.columns() + ", those of "
                            + train.path() + " " + train.rows() + " x " + train.columns()
                            + ". Use the files of one set.");
        }
    }

    private static Path file(Path folder, String stem, int dimensions) {
        List<String> names = Stream.of("-", ".")
                .map(separator -> stem + separator + "idx" + dimensions + "-ubyte")
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .toList();
        return names.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new DataException(
                        DataProblem.DATA_1,
                        folder + ": there is no " + names.getFirst()
                                + " in it, gzipped or not. mnist: needs the four IDX files of a set."));
    }
}
