/** Layer statistics, predictions and findings. */
module dev.onset.diagnosis {
    requires transitive dev.onset.api;
    requires transitive dev.onset.training;
    requires org.slf4j;
}
